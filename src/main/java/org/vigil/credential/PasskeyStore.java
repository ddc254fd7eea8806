package org.vigil.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The public halves of people's passkeys. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private static final String SELECT = "select passkey.*, handle from passkey join passkey_owner using (person_id) ";

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(UUID person) {
        return jdbc.sql("select * from passkey where person_id = :person order by created_at")
                .param("person", person)
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("credential")).toBase64UrlString(),
                        row.getString("label"),
                        row.getBoolean("backed_up"),
                        instant(row, "created_at"),
                        instant(row, "used_at")))
                .list();
    }

    Optional<UUID> owner(Bytes credential) {
        return jdbc.sql("select person_id from passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(UUID.class)
                .optional();
    }

    /** Removes one of a person's; whether it was theirs. */
    boolean remove(UUID person, String id) {
        return id.matches("[A-Za-z0-9_-]+")
                && jdbc.sql("delete from passkey where person_id = :person and credential = :credential")
                                .param("person", person)
                                .param("credential", Bytes.fromBase64(id).getBytes())
                                .update()
                        > 0;
    }

    void removeAll(UUID person) {
        jdbc.sql("delete from passkey where person_id = :person")
                .param("person", person)
                .update();
    }

    /** A device that counts its signatures counts on; one that does not go on from where we know it is a copy. */
    @Override
    public void save(CredentialRecord passkey) {
        var saved = jdbc.sql("""
                        insert into passkey (credential, person_id, public_key, attestation, signatures, transports, backup_eligible,
                            backed_up, label, created_at, used_at)
                        select :credential, person_id, :key, :attestation, :signatures, :transports, :eligible, :backed, :label,
                            :created, :used
                        from passkey_owner where handle = :handle
                        on conflict (credential) do update set
                            signatures = excluded.signatures, backed_up = excluded.backed_up, used_at = excluded.used_at
                        where excluded.signatures > passkey.signatures
                            or excluded.signatures = 0 and passkey.signatures = 0
                        """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("key", passkey.getPublicKey().getBytes())
                .param("attestation", attestation(passkey))
                .param("signatures", passkey.getSignatureCount())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("label", passkey.getLabel())
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new SignInRefused();
        }
    }

    private static byte[] attestation(CredentialRecord passkey) {
        var attestation = passkey.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("a passkey without attestation");
        }
        return attestation.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + "where credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "where handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::read)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true)
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
