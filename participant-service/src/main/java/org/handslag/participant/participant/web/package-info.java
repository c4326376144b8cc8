/** Participants over HTTP. */
@NullMarked
package org.handslag.participant.participant.web;

import org.jspecify.annotations.NullMarked;
