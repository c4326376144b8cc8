package org.handslag.guarantees.unrecorded;

import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.platform.HandslagService;
import org.handslag.testkit.guarantee.WithoutRecording;
import org.springframework.context.annotation.Import;

/** Shows the same people and records nothing of it. */
@HandslagService
@Import({CardsApplication.class, WithoutRecording.class})
public class UnrecordedApplication {}
