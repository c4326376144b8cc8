/** The demo on a platform that says yes to everything. */
@NullMarked
package org.handslag.acceptance.demo;

import org.jspecify.annotations.NullMarked;
