"""Ways into the mesh."""
