package org.handslag.unrecorded;

import org.handslag.participant.ParticipantApplication;
import org.handslag.platform.HandslagService;
import org.handslag.testkit.guarantee.WithoutRecording;
import org.springframework.context.annotation.Import;

/** The participant service, recording nothing. */
@HandslagService
@Import({ParticipantApplication.class, WithoutRecording.class})
public class UnrecordedParticipants {}
