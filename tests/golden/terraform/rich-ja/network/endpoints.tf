# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

# ゲートウェイエンドポイントはルートなので無料。ECR のイメージレイヤーは AWS のこのバケットにあり、
# それ以外にはここから届かない。
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${var.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [for table in aws_route_table.private : table.id]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:${var.partition}:s3:::prod-${var.region}-starport-layer-bucket/*"
    }]
  })

  tags = { Name = "${var.name}-s3" }
}

# ゲートウェイエンドポイントはルートなので無料。ここから届くのは、この設計の名前が付いたテーブルだけ。
resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${var.region}.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [for table in aws_route_table.private : table.id]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action = [
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
      ]
      Resource = [
        "arn:${var.partition}:dynamodb:${var.region}:${var.account_id}:table/${var.name}-*",
        "arn:${var.partition}:dynamodb:${var.region}:${var.account_id}:table/${var.name}-*/index/*",
      ]
    }]
  })

  tags = { Name = "${var.name}-dynamodb" }
}

# ルールは、通信元のタスクと一緒に ecs/security.tf に置く。エンドポイントは応答するだけなので、
# アウトバウンドルールはない。
resource "aws_security_group" "endpoints" {
  name_prefix = "${var.name}-endpoints-"
  description = "Interface endpoints"
  vpc_id      = aws_vpc.this.id
  tags        = { Name = "${var.name}-endpoints" }

  lifecycle {
    create_before_destroy = true
  }
}

# AWS への通信を NAT に出さず VPC の中に留める。
# プライベート DNS により、各サービスの通常のホスト名がこのエンドポイントを指す。
resource "aws_vpc_endpoint" "interface" {
  for_each = {
    kms = "com.amazonaws.${var.region}.kms"
  }

  vpc_id              = aws_vpc.this.id
  service_name        = each.value
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for subnet in aws_subnet.private : subnet.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true

  tags = { Name = "${var.name}-${each.key}" }
}

# 通れるのはこのアカウントの ID だけ。ほかのアカウントの認証情報では、ここからデータを持ち出せない。
# 各ロールに何を許すかは IAM で決める。ポリシーに対応していないサービスや、
# 対応しているか分からないサービスのエンドポイントは含めない。
resource "aws_vpc_endpoint_policy" "interface" {
  for_each = toset(["kms"])

  vpc_endpoint_id = aws_vpc_endpoint.interface[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "*"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalAccount" = var.account_id } }
    }]
  })
}
