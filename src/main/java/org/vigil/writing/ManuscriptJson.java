package org.vigil.writing;

import org.vigil.body.BodyJson;
import tools.jackson.databind.json.JsonMapper;

/** Manuscripts as the database keeps them: the fields of the record, the body as the JSON it is. */
final class ManuscriptJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(BodyJson.module()).build();

    private ManuscriptJson() {}

    static String write(Manuscript manuscript) {
        return MAPPER.writeValueAsString(manuscript);
    }

    static Manuscript read(String json) {
        return MAPPER.readValue(json, Manuscript.class);
    }
}
