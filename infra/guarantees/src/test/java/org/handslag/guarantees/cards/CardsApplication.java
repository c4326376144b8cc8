package org.handslag.guarantees.cards;

import org.handslag.platform.HandslagService;

/** The service under test. */
@HandslagService
public class CardsApplication {}
