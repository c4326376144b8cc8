/** What can be done with outcomes. */
@NullMarked
package org.handslag.participant.outcome.application;

import org.jspecify.annotations.NullMarked;
