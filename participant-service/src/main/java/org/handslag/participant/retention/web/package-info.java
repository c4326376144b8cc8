/** Retention of participants over HTTP. */
@NullMarked
package org.handslag.participant.retention.web;

import org.jspecify.annotations.NullMarked;
