package org.vigil.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.vigil.credential.StaffSession;
import org.vigil.desk.Viewer;

/** Somebody at the desk, as Spring Security carries them: a viewer and the session they are in. */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient StaffSession session;

    SignedIn(Viewer viewer, StaffSession session) {
        super(List.of());
        this.viewer = viewer;
        this.session = session;
        setAuthenticated(true);
    }

    Viewer viewer() {
        return viewer;
    }

    StaffSession session() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
