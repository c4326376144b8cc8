/** Checking a blueprint over HTTP. */
@NullMarked
package org.handslag.participant.preview.web;

import org.jspecify.annotations.NullMarked;
