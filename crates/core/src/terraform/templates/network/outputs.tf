output "vpc_id" {
  description = "Id of the VPC"
  value       = aws_vpc.this.id
}

# if public_subnets
output "public_subnet_ids" {
  description = "Ids of the public subnets"
  value       = [for subnet in aws_subnet.public : subnet.id]

  # PublicSubnetsReady
  depends_on = [aws_route.internet, aws_route_table_association.public]
}

output "private_subnet_ids" {
  description = "Ids of the private subnets"
  value       = [for subnet in aws_subnet.private : subnet.id]

  # PrivateSubnetsReady
  depends_on = [
    aws_route_table_association.private,
    # if nat
    aws_route.nat,
    # if s3
    aws_vpc_endpoint.s3,
    # if dynamodb
    aws_vpc_endpoint.dynamodb,
    # if interface_endpoints
    aws_vpc_endpoint.interface,
    # if endpoint_policies
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
