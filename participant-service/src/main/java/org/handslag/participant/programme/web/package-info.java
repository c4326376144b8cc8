/** Programmes over HTTP. */
@NullMarked
package org.handslag.participant.programme.web;

import org.jspecify.annotations.NullMarked;
