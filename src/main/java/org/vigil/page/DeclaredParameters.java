package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request of which only the parameters its route declares can be seen. */
class DeclaredParameters extends HttpServletRequestWrapper {

    private final PublicRoute rule;
    private final Set<String> declared;

    DeclaredParameters(HttpServletRequest request, PublicRoute rule) {
        super(request);
        this.rule = rule;
        this.declared = Set.of(rule.parameters());
    }

    @Override
    public @Nullable String getParameter(String name) {
        return declared.contains(name) ? super.getParameter(name) : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var value = getParameter(name);
        return value == null ? null : new String[] {value};
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        for (var name : declared) {
            var values = getParameterValues(name);
            if (values != null) {
                map.put(name, values);
            }
        }
        return map;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public @Nullable String getQueryString() {
        var query = PageKey.of("", rule, this);
        return query.isEmpty() ? null : query.substring(1);
    }
}
