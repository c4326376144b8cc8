package org.handslag.meeting.mirrored;

/**
 * A programme, as participant-service publishes it.
 *
 * @param definition what its blueprint says about meetings and events
 */
public record ProgrammeView(String id, Definition definition) {}
