package org.vigil.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After something was done: the browser asks for a page anew, so that going back or reloading does nothing twice. */
public final class Onward {

    private Onward() {}

    public static ModelAndView to(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /** Leads on to a page of the desk, which says the message {@code desk.done.<code>}. */
    public static ModelAndView done(String path, String code) {
        return to(path + "?done=" + code);
    }
}
