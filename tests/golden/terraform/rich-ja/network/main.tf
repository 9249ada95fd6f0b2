# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

resource "aws_vpc" "this" {
  # checkov:skip=CKV2_AWS_11: 通信は記録されません。network.flow_logs_days を選ぶとフローログが残ります。
  cidr_block = var.cidr

  # インターフェイスエンドポイントのプライベート DNS には両方が必要。
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.name }
}

# セキュリティグループを指定しないものは、AWS がこのグループに入れる。ルールがないので、何も通さない。
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-default" }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = var.name }
}

# ここに置くのはロードバランサーと NAT ゲートウェイだけで、パブリック IP はそれぞれが自分で持つ。
resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value.public
  map_public_ip_on_launch = false

  tags = { Name = "${var.name}-public-${each.key}" }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value.private
  map_public_ip_on_launch = false

  tags = { Name = "${var.name}-private-${each.key}" }
}

# ゾーンごとの NAT ゲートウェイから出られるように、ルートテーブルもゾーンごとに分ける。
resource "aws_route_table" "private" {
  for_each = var.zones

  vpc_id = aws_vpc.this.id
  tags   = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}
