package org.handslag.participant.disclosure.model;

/** An organisation, as far as disclosure asks: that it is there. */
public record KnownOrganisation(String id) {}
