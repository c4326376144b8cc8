package org.handslag.mentor.placement.model;

/** What an organisation offers. */
public enum PlacementKind {
    PLACEMENT,
    INTERNSHIP
}
