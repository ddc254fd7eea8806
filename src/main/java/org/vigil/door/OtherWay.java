package org.vigil.door;

/** Another way in that the door's page points to: a message's key and a path. Only the demo has one. */
public record OtherWay(String message, String path) {}
