package org.vigil.site;

/** The number in a field by which things are put in order; an empty field comes last. */
final class Order {

    private Order() {}

    static boolean isOne(String typed) {
        return typed.matches("[0-9]{0,3}");
    }

    static int of(String typed) {
        return typed.isEmpty() || !isOne(typed) ? Integer.MAX_VALUE : Integer.parseInt(typed);
    }
}
