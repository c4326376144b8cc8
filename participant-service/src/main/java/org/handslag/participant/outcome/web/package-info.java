/** Outcomes over HTTP. */
@NullMarked
package org.handslag.participant.outcome.web;

import org.jspecify.annotations.NullMarked;
