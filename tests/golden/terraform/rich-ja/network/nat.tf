# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

resource "aws_eip" "nat" {
  for_each = var.zones

  domain = "vpc"
  tags   = { Name = "${var.name}-nat-${each.key}" }
}

# ゾーンごとに置く。1 つのゾーンが落ちても、ほかのゾーンはインターネットに出られる。
resource "aws_nat_gateway" "this" {
  for_each = var.zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = { Name = "${var.name}-nat-${each.key}" }

  # NAT ゲートウェイには、先にインターネットへのルートが要る。
  depends_on = [aws_route.internet, aws_route_table_association.public]
}

resource "aws_route" "nat" {
  for_each = aws_route_table.private

  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[each.key].id
}
