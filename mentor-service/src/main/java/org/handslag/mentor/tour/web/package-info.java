/** Tours over HTTP. */
@NullMarked
package org.handslag.mentor.tour.web;

import org.jspecify.annotations.NullMarked;
