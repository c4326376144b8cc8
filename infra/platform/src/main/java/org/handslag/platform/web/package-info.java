/** The edges that every service shares: what a call carries, and what an answer says. */
@NullMarked
package org.handslag.platform.web;

import org.jspecify.annotations.NullMarked;
