/**
 * Those who follow what happens in a tenant: how soon they learn of it, and how many there may be.
 */
@NullMarked
package org.handslag.benchmark.following;

import org.jspecify.annotations.NullMarked;
