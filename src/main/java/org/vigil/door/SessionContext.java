package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.vigil.account.Person;
import org.vigil.account.Staff;
import org.vigil.credential.Sessions;
import org.vigil.credential.StaffSession;
import org.vigil.credential.Token;
import org.vigil.desk.Viewer;

/**
 * Finds who is at the desk by the cookie of a request, when somebody first asks: a public page never does, so a signed-in
 * reader costs it nothing.
 */
@Component
@ConditionalOnWebApplication
class SessionContext implements SecurityContextRepository {

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Staff staff;

    SessionContext(SessionCookie cookie, Sessions sessions, Staff staff) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.staff = staff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        cookie.read(request).flatMap(this::signedIn).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<SignedIn> signedIn(Token token) {
        return sessions.find(token).flatMap(session -> {
            var person = staff.get(session.person());
            return person.isBlocked()
                    ? Optional.empty()
                    : Optional.of(new SignedIn(viewer(person, session, token), session));
        });
    }

    private Viewer viewer(Person person, StaffSession session, Token token) {
        return new Viewer(
                person.id(),
                person.name(),
                person.language(),
                staff.rights(person.id()),
                session.id(),
                token.derived("form").text());
    }

    /** Sessions begin where somebody signs in, and nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;

        @org.jspecify.annotations.Nullable private SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = load(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
