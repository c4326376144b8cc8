/** Disclosure over HTTP. */
@NullMarked
package org.handslag.participant.disclosure.web;

import org.jspecify.annotations.NullMarked;
