package org.vigil.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that are open to everybody, as their controllers declare them. */
@Component
@ConditionalOnWebApplication
class PublicRoutes {

    /** One open route. */
    record Route(PathPattern path, PublicRoute rule) {}

    private final List<Route> routes = new ArrayList<>();

    PublicRoutes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var rule = handler.getMethodAnnotation(PublicRoute.class);
            if (rule != null && info.getPathPatternsCondition() != null) {
                info.getPathPatternsCondition().getPatterns().forEach(path -> routes.add(new Route(path, rule)));
            }
        });
        routes.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
    }

    /** The rule of the open route that answers a path (without language), if there is one. */
    Optional<PublicRoute> find(String path) {
        var container = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.path().matches(container))
                .map(Route::rule)
                .findFirst();
    }
}
