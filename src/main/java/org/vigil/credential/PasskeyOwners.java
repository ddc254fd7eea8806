package org.vigil.credential;

import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** People, as passkeys know them: by a handle that says nothing about them. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE = 64;

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an authenticator shows when it asks which passkey to use. */
    PublicKeyCredentialUserEntity of(Holder holder) {
        var handle = new byte[HANDLE];
        new SecureRandom().nextBytes(handle);
        jdbc.sql("insert into passkey_owner (person_id, handle) values (:person, :handle) on conflict do nothing")
                .param("person", holder.id())
                .param("handle", handle)
                .update();
        var known = jdbc.sql("select handle from passkey_owner where person_id = :person")
                .param("person", holder.id())
                .query(byte[].class)
                .single();
        return entity(new Bytes(known), holder.name(), holder.displayName());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("select person_id from passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .query(UUID.class)
                .optional()
                .map(id -> entity(handle, id.toString(), id.toString()))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Bytes handle, String name, String displayName) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(displayName)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return null;
    }

    /** Owners are added with their first passkey, above. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {}

    @Override
    public void delete(Bytes handle) {}
}
