package org.vigil.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.NotFound;

/** The number of a page of a listing, from 1 on. */
public record PageNumber(int number) {

    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,6}");

    /** Reads the parameter; absent is 1, anything but a plain number is a page that does not exist. */
    public static PageNumber of(@Nullable String parameter) {
        if (parameter == null) {
            return new PageNumber(1);
        }
        if (!PLAIN.matcher(parameter).matches()) {
            throw new NotFound("page");
        }
        return new PageNumber(Integer.parseInt(parameter));
    }

    /** The page, if a listing of so many stories has it; the first page of an empty listing exists. */
    public PageNumber within(long stories, int perPage) {
        if (number > lastOf(stories, perPage)) {
            throw new NotFound("page " + number);
        }
        return this;
    }

    public static int lastOf(long stories, int perPage) {
        return (int) Math.max(1, (stories + perPage - 1) / perPage);
    }

    /** The address of a page of a listing; the first has no number. */
    public static String path(String listing, int page) {
        return page == 1 ? listing : listing + "?page=" + page;
    }
}
