package org.vigil.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that are open to everybody, as their controllers declare them, among all there are. */
@Component
@ConditionalOnWebApplication
class PublicRoutes {

    /** One route that can be read; it is open if it has a rule. */
    record Route(PathPattern path, @Nullable PublicRoute rule) {}

    private final List<Route> routes = new ArrayList<>();

    PublicRoutes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPathPatternsCondition() != null && isRead(info)) {
                var rule = handler.getMethodAnnotation(PublicRoute.class);
                info.getPathPatternsCondition().getPatterns().forEach(path -> routes.add(new Route(path, rule)));
            }
        });
        routes.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** The rule of the open route that answers a path (without language), if there is one. */
    Optional<PublicRoute> find(String path) {
        var container = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.path().matches(container))
                .findFirst()
                .map(Route::rule);
    }
}
