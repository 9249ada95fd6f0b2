# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

output "vpc_id" {
  description = "Id of the VPC"
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "Ids of the public subnets"
  value       = [for subnet in aws_subnet.public : subnet.id]

  # インターネットへのルートより先に作ったロードバランサーには、誰も届かない。
  depends_on = [aws_route.internet, aws_route_table_association.public]
}

output "private_subnet_ids" {
  description = "Ids of the private subnets"
  value       = [for subnet in aws_subnet.private : subnet.id]

  # ルートやエンドポイントより先に起動したタスクは、イメージの取得もログの送信もできない。
  depends_on = [
    aws_route_table_association.private,
    aws_route.nat,
    aws_vpc_endpoint.s3,
    aws_vpc_endpoint.dynamodb,
    aws_vpc_endpoint.interface,
    aws_vpc_endpoint_policy.interface,
  ]
}

output "endpoint_security_group_id" {
  description = "Id of the security group of the interface endpoints"
  value       = aws_security_group.endpoints.id
}

output "s3_prefix_list_id" {
  description = "Id of the prefix list with the addresses of S3"
  value       = aws_vpc_endpoint.s3.prefix_list_id
}

output "dynamodb_prefix_list_id" {
  description = "Id of the prefix list with the addresses of DynamoDB"
  value       = aws_vpc_endpoint.dynamodb.prefix_list_id
}
