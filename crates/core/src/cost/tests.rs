//! Costs, to the cent.
