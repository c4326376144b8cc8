/** Placements over HTTP. */
@NullMarked
package org.handslag.mentor.placement.web;

import org.jspecify.annotations.NullMarked;
