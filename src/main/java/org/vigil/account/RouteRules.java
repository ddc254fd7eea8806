package org.vigil.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.page.PublicRoute;

/** Decides by what the route's controller declares; a route that declares nothing is denied. */
@Component
@ConditionalOnWebApplication
class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision ALLOWED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping routes;

    RouteRules(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return isOpen(context.getRequest()) ? ALLOWED : DENIED;
    }

    /** A path that leads nowhere is let through, to be answered like any other page that is not there. */
    private boolean isOpen(HttpServletRequest request) {
        try {
            var chain = routes.getHandler(request);
            return chain == null
                    || chain.getHandler() instanceof HandlerMethod method
                            && method.hasMethodAnnotation(PublicRoute.class);
        } catch (Exception e) {
            // The path is known but not this method or media type; the dispatcher says so in its own words.
            return true;
        }
    }
}
