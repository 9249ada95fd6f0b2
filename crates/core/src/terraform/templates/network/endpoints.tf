# if image_layers
# unless buckets
# ImageLayers
# if image_layers
# if buckets
# ImageLayersAndBuckets
# if buckets
# unless image_layers
# NamedBuckets
# if own_buckets
# OwnBuckets
# if s3
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "${plan.s3_prefix}.${var.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [for table in aws_route_table.private : table.id]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # if image_layers
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:${var.partition}:s3:::prod-${var.region}-starport-layer-bucket/*"
      },
      # if buckets
      {
        Effect    = "Allow"
        Principal = "*"
        Action = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = plan.bucket_objects
      },
      # if buckets
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:ListBucket"
        Resource  = plan.bucket_arns
      },
      # if own_buckets
      {
        Effect    = "Allow"
        Principal = "*"
        Action = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
        Resource = "arn:${var.partition}:s3:::*"
        Condition = { StringEquals = { "aws:ResourceAccount" = var.account_id } }
      },
    ]
  })

  tags = { Name = "${var.name}-s3" }
}

# if dynamodb
# OwnTables
# if dynamodb
resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id            = aws_vpc.this.id
  service_name      = "${plan.dynamodb_prefix}.${var.region}.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [for table in aws_route_table.private : table.id]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [plan.dynamodb_statement]
  })

  tags = { Name = "${var.name}-dynamodb" }
}

# if interface_endpoints
# EndpointGroup
# if interface_endpoints
resource "aws_security_group" "endpoints" {
  name_prefix = "${var.name}-endpoints-"
  description = "Interface endpoints"
  vpc_id      = aws_vpc.this.id
  tags        = { Name = "${var.name}-endpoints" }

  lifecycle {
    create_before_destroy = true
  }
}

# if interface_endpoints
# if no_nat
# InterfaceEndpoints
# if interface_endpoints
# if nat
# InterfaceEndpointsBesideNat
# if interface_endpoints
# if china
# ChinaServiceNames
# if interface_endpoints
resource "aws_vpc_endpoint" "interface" {
  for_each = plan.interface_endpoints

  vpc_id              = aws_vpc.this.id
  service_name        = each.value
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for subnet in aws_subnet.private : subnet.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true

  tags = { Name = "${var.name}-${each.key}" }
}

# if endpoint_policies
# EndpointPolicies
# if endpoint_policies
resource "aws_vpc_endpoint_policy" "interface" {
  for_each = plan.endpoint_policies

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
