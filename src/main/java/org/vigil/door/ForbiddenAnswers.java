package org.vigil.door;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.vigil.shared.Forbidden;

/** Tells people at the desk that their roles do not allow this here, where only the controller could know. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForbiddenAnswers {

    @ExceptionHandler(Forbidden.class)
    String refuse() {
        return "forward:" + Desk.REFUSED;
    }
}
