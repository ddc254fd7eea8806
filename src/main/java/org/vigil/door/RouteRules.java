package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.desk.Needs;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;

/** Decides by what the route's controller declares; a route that declares nothing is denied. */
@Component
@ConditionalOnWebApplication
class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision ALLOWED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping routes;
    private final SameOrigin ours;

    RouteRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, SiteAddress address) {
        this.routes = routes;
        this.ours = new SameOrigin(address);
    }

    /** Whether a request is to change something in the name of whoever is signed in. */
    boolean changesInSomebodysName(HttpServletRequest request) {
        return !SameOrigin.isReading(request)
                && route(request)
                        .filter(method -> method.hasMethodAnnotation(Needs.class))
                        .isPresent();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return isOpen(who, context.getRequest()) ? ALLOWED : DENIED;
    }

    /** Of the desk, a stranger learns nothing, not even what is not there; elsewhere a path that leads nowhere is let through. */
    private boolean isOpen(Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
        var route = route(request);
        if (route.isEmpty()) {
            return !Desk.holds(request) || who.get() instanceof SignedIn;
        }
        if (!ours.allows(request)) {
            return false;
        }
        if (route.get().hasMethodAnnotation(PublicRoute.class)) {
            return true;
        }
        var needs = route.get().getMethodAnnotation(Needs.class);
        return needs != null
                && who.get() instanceof SignedIn signedIn
                && signedIn.viewer().may(needs.value());
    }

    private Optional<HandlerMethod> route(HttpServletRequest request) {
        try {
            var chain = routes.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method && !isForStrays(request)
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            // The path is known but not this method or media type; the dispatcher says so in its own words.
            return Optional.empty();
        }
    }

    /** Stories may have had any address once, so one route takes whatever no other does; nothing of the desk is a story's. */
    private static boolean isForStrays(HttpServletRequest request) {
        return Desk.holds(request)
                && "/**".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
