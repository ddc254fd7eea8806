package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.vigil.account.Staff;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.TooManyTries;
import org.vigil.desk.Needs;

/** Stands before dangerous acts: who has not proved lately who they are must do so, and the act waits. */
@Component
@ConditionalOnWebApplication
class Confirming implements HandlerInterceptor {

    /** Fields of the page that asks; they begin alike so that the form that waits has none of that name. */
    static final String PASSKEY = "confirm-passkey";

    static final String PASSWORD = "confirm-password";
    static final String CODE = "confirm-code";

    private final SigningIn signingIn;
    private final Staff staff;
    private final Clock clock;

    Confirming(SigningIn signingIn, Staff staff, Clock clock) {
        this.signingIn = signingIn;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getMethodAnnotation(Needs.class) instanceof Needs needs
                && needs.confirmed()
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && !signedIn.session().isConfirmed(clock.instant())) {
            require(request, signedIn);
        }
        return true;
    }

    private void require(HttpServletRequest request, SignedIn signedIn) {
        if (!request.getMethod().equals("POST")
                || request.getParameter(PASSKEY) == null && request.getParameter(PASSWORD) == null) {
            throw new ConfirmationNeeded(null);
        }
        try {
            confirm(request, signedIn);
        } catch (SignInRefused | TooManyTries refused) {
            throw new ConfirmationNeeded(refused.code());
        }
    }

    void confirm(HttpServletRequest request, SignedIn signedIn) {
        var session = signedIn.session();
        var passkey = request.getParameter(PASSKEY);
        if (passkey != null && !passkey.isEmpty()) {
            signingIn.confirm(session, passkey);
        } else {
            var address = staff.get(session.person()).address();
            var form = new SignInForm(address, request.getParameter(PASSWORD), request.getParameter(CODE), null);
            signingIn.confirm(session, form.proof());
        }
    }
}
