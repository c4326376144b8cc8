package org.handslag.testkit.cards;

import org.handslag.platform.HandslagService;

/** The service under test. */
@HandslagService
public class CardsApplication {}
