package org.vigil.look;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.changes.Following;

/** The look of a new site, and pictures to bring. */
@Component
public class LookFixture {

    private final JdbcClient jdbc;
    private final Following following;

    LookFixture(JdbcClient jdbc, Following following) {
        this.jdbc = jdbc;
        this.following = following;
    }

    public void makeNew() {
        for (var table :
                List.of("look_draft", "look_publication", "mark", "pub.mark", "pub.look_style", "pub.site_text")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update pub.look set look = '{}'").update();
        jdbc.sql("update pub.site set name = 'Newsroom', languages = '{en,fr,es,ar}', zone = 'UTC'")
                .update();
        jdbc.sql("create table if not exists new_menu_item as table pub.menu_item")
                .update();
        jdbc.sql("delete from pub.menu_item").update();
        jdbc.sql("insert into pub.menu_item table new_menu_item").update();
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'site', 'changed', '{site}', true)")
                .update();
        following.catchUp();
    }

    public static byte[] picture(String format, int width, int height) {
        var kind = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var picture = new BufferedImage(width, height, kind);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x1f6b3a));
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
