/** Checking a blueprint, and wording what comes of it. */
@NullMarked
package org.handslag.participant.preview.application;

import org.jspecify.annotations.NullMarked;
