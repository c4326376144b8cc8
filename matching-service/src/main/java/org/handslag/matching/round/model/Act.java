package org.handslag.matching.round.model;

import java.time.LocalDate;

/**
 * That something was done, when and by whom.
 *
 * @param on the day it was true, which may be long before it was recorded
 * @param by the membership that recorded it
 */
public record Act(LocalDate on, String by) {}
