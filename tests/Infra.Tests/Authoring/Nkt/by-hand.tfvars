# Written by hand, in the older notation, with an AS for each node.
apic_username = "ansible"
apic_url = "https://apic1.example.net"
cert_name = "ansible.crt"
private_key = "/home/admin/ansible.key"
vc = {
  url               = "vcenter.example.net"
  username          = "administrator@vsphere.local"
  pass              = "vcenter-secret-31"
  dc                = "dc1"
  datastore         = "ssd1"
  cluster           = "compute"
  dvs               = "dvs1"
  port_group        = "calico-300"
  vm_template       = "ubuntu"
  vm_folder         = "calico"
}
dns_domain = "calico.example.net"
dns_servers = ["10.0.0.53"]
l3out = {
    name                = "calico_l3out" // the L3Out
    l3out_tenant        = "common"
    vrf_tenant          = "common"
    vrf_name            = "calico"
    node_profile_name   = "NodePfl"
    int_prof_name       = "FloatingSVI"
    def_ext_epg         = "catch_all"
    def_ext_epg_scope   = ["import-security", "shared-security", "shared-rtctrl", ]
    physical_dom        = "phys"
    /* the gateway
       of the nodes */
    secondary_ip        = "192.168.2.254/24"
    floating_ip         = "192.168.2.253/24"
    vlan_id             = 300
    local_as            = 65002
    contract            = "default1"
    mtu                 = 9000
    bgp_pass            = "bgp-secret-47"
    anchor_nodes = [
        { node_id = 201, pod_id = 1, rtr_id = "1.1.4.201", primary_ip = "192.168.2.201/24" },
        {
        node_id         = 202
        pod_id          = 1
        rtr_id          = "1.1.4.202"
        primary_ip      = "192.168.2.202/24"
        }
    ]
}
calico_nodes = [
{
   "hostname"        = "master-1"
   "ip"              = "192.168.2.1/24"
   "local_as"        = "64501"
},
{
   "hostname"        = "master-2"
   "ip"              = "192.168.2.2/24"
   "local_as"        = "64502"
},
{
   "hostname"        = "master-3"
   "ip"              = "192.168.2.3/24"
   "local_as"        = "64503"
},
{
   "hostname"        = "worker-1"
   "ip"              = "192.168.2.4/24"
   "local_as"        = "64510"
}
]
k8s_cluster = {
    kube_version        = "1.33.2-00"
    control_plane_vip   = "192.168.2.100:8443"
    keepalived_router_id= "51"
    node_sub            = "192.168.2.0/24"
    pod_subnet          = "10.1.0.0/16"
    cluster_svc_subnet  = "192.168.8.0/22"
    ntp_server          = "10.0.0.123"
    time_zone           = "Australia/Sydney"
    ingress_ip          = "192.168.3.1"
    external_svc_subnet = "192.168.3.0/24"
  }
