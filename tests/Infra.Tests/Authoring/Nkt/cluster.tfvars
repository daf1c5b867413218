apic ={
    "username": "nkt_user_qwerty",
    "cert_name": "nkt_user_qwerty",
    "private_key": "../ansible/roles/aci/files/nkt_user_qwerty-user.key",
    "url": "https://apic1.example.net",
    "oob_ips": "10.0.0.1,10.0.0.2,10.0.0.3"
}
vc ={
    "url": "vcenter.example.net",
    "username": "administrator@vsphere.local",
    "pass": "vcenter-secret-31",
    "dc": "dc1",
    "datastore": "ssd1",
    "cluster": "compute",
    "dvs": "dvs1",
    "port_group": "calico-310",
    "vm_template": "nkt-ubuntu",
    "vm_folder": "calico",
    "vm_deploy": true
}
l3out ={
    "name": "calico_l3out",
    "l3out_tenant": "calico",
    "vrf_tenant": "common",
    "vrf_name": "calico_vrf",
    "node_profile_name": "node_profile_FL3out",
    "int_prof_name": "int_profile_FL3out",
    "int_prof_name_v6": "int_profile_v6_FL3out",
    "physical_dom": "calico_phys",
    "floating_ipv6": "2001:db8:12:ff:ffff:ffff:ffff:fffe/56",
    "secondary_ipv6": "2001:db8:12:ff:ffff:ffff:ffff:fffd/56",
    "floating_ip": "192.168.12.254/24",
    "secondary_ip": "192.168.12.253/24",
    "def_ext_epg": "catch_all",
    "def_ext_epg_scope": [
        "import-security",
        "shared-rtctrl",
        "shared-security"
    ],
    "local_as": "65002",
    "mtu": "9000",
    "bgp_pass": "bgp-secret-47",
    "max_node_prefixes": "1000",
    "contract": "calico_contract",
    "contract_tenant": "common",
    "anchor_nodes": [
        { "pod_id": "1", "rack_id": "1", "node_id": "201", "rtr_id": "1.1.1.201", "primary_ip": "192.168.12.201/24", "primary_ipv6": "2001:db8:12::201/56" },
        { "pod_id": "1", "rack_id": "1", "node_id": "202", "rtr_id": "1.1.1.202", "primary_ip": "192.168.12.202/24", "primary_ipv6": "2001:db8:12::202/56" },
        { "pod_id": "2", "rack_id": "2", "node_id": "303", "rtr_id": "1.1.2.203", "primary_ip": "192.168.12.203/24", "primary_ipv6": "2001:db8:12::203/56" }
    ],
    "ipv4_cluster_subnet": "192.168.12.0/24",
    "ipv6_cluster_subnet": "2001:db8:12::0/56",
    "ipv6_enabled": true,
    "vlan_id": "310"
}
calico_nodes =[
    { "hostname": "NKT-Master-1", "ip": "192.168.12.1/24", "ipv6": "2001:db8:12::1/56", "natip": "10.9.0.1", "rack_id": "1" },
    { "hostname": "nkt-master-2", "ip": "192.168.12.2/24", "ipv6": "2001:db8:12::2/56", "natip": "", "rack_id": "1" },
    { "hostname": "nkt-master-3", "ip": "192.168.12.3/24", "ipv6": "2001:db8:12::3/56", "natip": "", "rack_id": "2" },
    { "hostname": "nkt-worker-1", "ip": "192.168.12.4/24", "ipv6": "2001:db8:12::4/56", "natip": "", "rack_id": "1" },
    { "hostname": "nkt-worker-2", "ip": "192.168.12.20/24", "ipv6": "2001:db8:12::20/56", "natip": "", "rack_id": "2" }
]
k8s_cluster ={
    "control_plane_vip": "192.168.12.252",
    "vip_port": "8443",
    "pod_subnet": "10.13.0.0/16",
    "pod_subnet_v6": "2001:db8:12:100::/56",
    "cluster_svc_subnet": "192.168.14.0/24",
    "cluster_svc_subnet_v6": "2001:db8:12:200::/112",
    "external_svc_subnet": "192.168.15.0/24",
    "external_svc_subnet_v6": "2001:db8:12:300::/112",
    "local_as": "65003",
    "ingress_ip": "192.168.15.1",
    "visibility_ip": "192.168.15.2",
    "neo4j_ip": "192.168.15.3",
    "kubeadm_token": "fqv728.htdmfzf6rt9blhej",
    "node_sub": "192.168.12.0/24",
    "node_sub_v6": "2001:db8:12::0/56",
    "ntp_server": "ntp.example.net",
    "kube_version": "1.24.7-00",
    "crio_version": "1.24",
    "OS_Version": "xUbuntu_20.04",
    "haproxy_image": "haproxy:latest",
    "keepalived_image": "keepalived:latest",
    "keepalived_router_id": "52",
    "time_zone": "Europe/Berlin",
    "docker_mirror": "10.0.0.80:5000",
    "http_proxy_status": "on",
    "http_proxy": "proxy.example.net:3128",
    "ubuntu_apt_mirror": "",
    "sandbox_status": false,
    "eBPF_status": false,
    "dns_domain": "calico.example.net",
    "dns_servers": [
        "10.0.0.53"
    ],
    "colour": "blue"
}
