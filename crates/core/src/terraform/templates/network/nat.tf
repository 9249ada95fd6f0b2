# if nat
resource "aws_eip" "nat" {
  for_each = plan.zones_with_nat

  domain = "vpc"
  tags   = { Name = "${var.name}-nat-${each.key}" }
}

# if nat_per_zone
# NatPerZone
# if nat_single
# NatSingle
# if nat
resource "aws_nat_gateway" "this" {
  for_each = plan.zones_with_nat

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = { Name = "${var.name}-nat-${each.key}" }

  # NatReady
  depends_on = [aws_route.internet, aws_route_table_association.public]
}

# if nat
resource "aws_route" "nat" {
  for_each = aws_route_table.private

  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = plan.nat_gateway_id
}
