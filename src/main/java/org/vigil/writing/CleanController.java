package org.vigil.writing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.vigil.body.Body;
import org.vigil.body.InvalidBody;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;

/** Turns what somebody pastes from elsewhere into our own kind of text, before it touches their page. */
@Controller
class CleanController {

    @PostMapping(path = "/desk/clean", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_DRAFTS)
    ResponseEntity<String> clean(@RequestBody String html) {
        try {
            return ResponseEntity.ok(Body.fromHtml(html).json());
        } catch (InvalidBody refused) {
            return ResponseEntity.unprocessableContent().build();
        }
    }
}
