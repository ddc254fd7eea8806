package org.vigil.credential;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn level 3). They must know their owner by themselves and ask for a finger, a face or a number: then one
 * is two factors at once, nobody has to say who they are, and nobody can find out who has an account.
 */
@Component
@ConditionalOnWebApplication
public class Passkeys {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Challenges challenges;
    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final PublicKeyCredentialRpEntity site;
    private final Webauthn4JRelyingPartyOperations operations;

    Passkeys(Challenges challenges, PasskeyOwners owners, PasskeyStore store, SiteAddress address, Site site) {
        this.challenges = challenges;
        this.owners = owners;
        this.store = store;
        var uri = URI.create(address.baseUrl());
        this.site = PublicKeyCredentialRpEntity.builder()
                .id(uri.getHost())
                .name(site.name())
                .build();
        this.operations = new Webauthn4JRelyingPartyOperations(
                owners, store, this.site, Set.of(uri.getScheme() + "://" + uri.getRawAuthority()));
    }

    /** What a browser is asked to make a passkey by, as JSON. */
    public String creation(Holder person) {
        return JSON.writeValueAsString(creation(person, challenges.issue(person.id())));
    }

    private PublicKeyCredentialCreationOptions creation(Holder person, Bytes challenge) {
        var user = owners.of(person);
        return PublicKeyCredentialCreationOptions.builder()
                .rp(site)
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .excludeCredentials(store.findByUserId(user.getId()).stream()
                        .map(known -> PublicKeyCredentialDescriptor.builder()
                                .id(known.getCredentialId())
                                .transports(known.getTransports())
                                .build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .timeout(Challenges.GOOD_FOR)
                .build();
    }

    /** Keeps the passkey that a browser made for somebody, under a name of theirs. */
    public void keep(Holder person, String credential, String label) {
        try {
            var made = read(credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var challenge = challenge(made);
            requireTaken(challenge, person.id());
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(person, challenge), new RelyingPartyPublicKey(made, label)));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw new SignInRefused();
        }
    }

    /** What a browser is asked to show a passkey by, as JSON: anybody's to sign in, or that of a person who confirms. */
    public String request(@Nullable UUID person) {
        return JSON.writeValueAsString(request(challenges.issue(person)));
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.getId())
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(Challenges.GOOD_FOR)
                .build();
    }

    /** Whose passkey answered; {@code person} is who was asked, if anybody was in particular. */
    public UUID owner(String credential, @Nullable UUID person) {
        try {
            var shown = read(credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var challenge = challenge(shown);
            requireTaken(challenge, person);
            operations.authenticate(new RelyingPartyAuthenticationRequest(request(challenge), shown));
            return store.owner(shown.getRawId())
                    .filter(owner -> person == null || owner.equals(person))
                    .orElseThrow(SignInRefused::new);
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw new SignInRefused();
        }
    }

    /** Whose passkey an answer says it comes from, which proves nothing yet. */
    public Optional<UUID> claimed(String credential) {
        try {
            var shown = read(credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return Optional.ofNullable(shown.getRawId()).flatMap(store::owner);
        } catch (JacksonException | IllegalArgumentException | SignInRefused unreadable) {
            return Optional.empty();
        }
    }

    public List<Passkey> of(UUID person) {
        return store.of(person);
    }

    /** Removes one of a person's; whether it was theirs. */
    public boolean remove(UUID person, String id) {
        return store.remove(person, id);
    }

    public void forget(UUID person) {
        store.removeAll(person);
    }

    private void requireTaken(Bytes challenge, @Nullable UUID person) {
        if (!challenges.take(challenge, person)) {
            throw new SignInRefused();
        }
    }

    private static <T> T read(String credential, TypeReference<T> type) {
        var found = JSON.readValue(credential, type);
        if (found == null) {
            throw new SignInRefused();
        }
        return found;
    }

    /** What was signed, as the browser says; whether it was ours is another question. */
    private static Bytes challenge(PublicKeyCredential<? extends AuthenticatorResponse> credential) {
        var response = credential.getResponse();
        if (response == null || response.getClientDataJSON() == null || credential.getRawId() == null) {
            throw new SignInRefused();
        }
        var json = JSON.readTree(new String(response.getClientDataJSON().getBytes(), StandardCharsets.UTF_8));
        return Bytes.fromBase64(json.path("challenge").asString(""));
    }
}
