/** Rounds over HTTP. */
@NullMarked
package org.handslag.matching.round.web;

import org.jspecify.annotations.NullMarked;
