package org.handslag.participant.disclosure.model;

/** One step of a policy: who sees what from which moment on. */
public record Step(What what, Audience to, Moment at, Source source) {}
